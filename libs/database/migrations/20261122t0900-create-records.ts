import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every record of the service. TEXT ids, timestamptz instants, half-open validity intervals. */
export class CreateRecords1795338000000 implements MigrationInterface {
  name = 'CreateRecords1795338000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(CREATE);
  }

  async down(): Promise<void> {
    throw new Error('append-only: restore a backup instead');
  }
}

const CREATE = `
create table centre (
  id text primary key,
  name text not null,
  province_code text not null,
  phone text not null,
  address text not null
);

create table employer (
  id text primary key,
  version integer not null,
  name text not null,
  folded_name text not null,
  tax_code text,
  kind text not null,
  industry text,
  products text,
  size_band text,
  investor_country text,
  verified boolean not null
);
create index employer_folded_name_idx on employer (folded_name);
create unique index employer_tax_code_key on employer (tax_code) where tax_code is not null;

create table employer_site (
  id text primary key,
  employer_id text not null references employer on delete cascade,
  name text not null,
  province_code text not null,
  commune_code text,
  park_code text,
  address_text text not null,
  lat double precision,
  lng double precision
);
create index employer_site_employer_id_idx on employer_site (employer_id);

create table park (
  code text primary key,
  name text not null,
  kind text not null,
  aliases text[] not null,
  province_code text not null,
  commune_codes text[] not null,
  investor_mix jsonb not null,
  lat double precision,
  lng double precision,
  source text not null,
  verified boolean not null,
  valid_from date,
  valid_to date,
  constraint park_validity_check check (valid_to is null or valid_from is null or valid_from < valid_to)
);

create table administrative_unit (
  code text not null,
  valid_from date not null,
  valid_to date,
  level text not null,
  kind text not null,
  name text not null,
  parent_code text,
  aliases text[] not null,
  lat double precision,
  lng double precision,
  primary key (code, valid_from),
  constraint administrative_unit_validity_check check (valid_to is null or valid_from < valid_to)
);
create index administrative_unit_parent_code_idx on administrative_unit (parent_code);

create table administrative_unit_successor (
  former_code text not null,
  former_valid_from date not null,
  code text not null,
  valid_from date not null,
  primary key (former_code, former_valid_from, code)
);
create index administrative_unit_successor_code_idx on administrative_unit_successor (code);

create table notice (
  id text primary key,
  centre_id text not null references centre,
  kind text not null,
  format text not null,
  file_name bytea not null,
  sha256 text not null,
  size integer not null,
  channel text not null,
  sender bytea not null,
  state text not null,
  received_at timestamptz not null,
  read_at timestamptz,
  rows_read integer not null,
  published integer not null,
  waiting integer not null,
  refused integer not null,
  skipped jsonb not null,
  refused_for text,
  options jsonb not null,
  bytes bytea,
  constraint notice_counts_check check (state <> 'read' or rows_read = published + waiting + refused),
  constraint notice_state_check check (state in ('received', 'reading', 'read', 'refused'))
);
create index notice_received_at_idx on notice (received_at);
create unique index notice_sha256_key on notice (centre_id, kind, sha256);

create table notice_row (
  id text primary key,
  notice_id text not null references notice on delete cascade,
  sheet text not null,
  row integer not null,
  state text not null,
  record_id text,
  duplicate_of text,
  content bytea not null,
  constraint notice_row_state_check check (state in ('published', 'waiting', 'refused'))
);
create index notice_row_waiting_idx on notice_row (notice_id) where state = 'waiting';
create unique index notice_row_position_key on notice_row (notice_id, sheet, row);

create table notice_issue (
  id text primary key,
  notice_id text not null references notice on delete cascade,
  sheet text,
  row integer,
  cell text,
  field text,
  code text not null,
  severity text not null,
  vi text not null,
  en text not null,
  constraint notice_issue_severity_check check (severity in ('error', 'warning', 'info'))
);
create index notice_issue_notice_id_idx on notice_issue (notice_id, sheet, row);

create table vacancy (
  id text primary key,
  version integer not null,
  centre_id text not null references centre,
  employer_id text not null references employer,
  site_id text references employer_site,
  state text not null,
  closed_for text,
  fingerprint text,
  title text not null,
  description text not null,
  occupation text,
  occupation_confidence integer not null,
  position text not null,
  seats_asked integer not null,
  seats_filled integer not null,
  schooling text,
  level text,
  training_field text,
  skills text[] not null,
  languages jsonb not null,
  required_certificates text[] not null,
  experience_years double precision not null,
  province_code text not null,
  commune_code text,
  park_code text,
  address_text text not null,
  lat double precision,
  lng double precision,
  contract text,
  full_time boolean not null,
  purpose text,
  pay_negotiable boolean not null,
  pay_base_min bigint,
  pay_base_max bigint,
  pay_income_min bigint,
  pay_income_max bigint,
  pay_text text,
  shifts text[] not null,
  travel boolean not null,
  benefits text[] not null,
  buses text[] not null,
  bus_commune_codes text[] not null,
  dormitory boolean not null,
  working_conditions text[] not null,
  priority_groups text[] not null,
  welcomes_returnees boolean not null,
  investor_country text,
  recruitment_methods text[] not null,
  wants text[] not null,
  start_by date,
  risky jsonb not null,
  notice_id text references notice,
  provenance jsonb not null,
  published_at timestamptz not null,
  expires_at timestamptz not null,
  contact_name bytea,
  contact_position bytea,
  contact_phone bytea,
  contact_email bytea,
  constraint vacancy_pay_check check (pay_base_min <= pay_base_max and pay_income_min <= pay_income_max),
  constraint vacancy_seats_check check (seats_asked > 0 and seats_filled >= 0),
  constraint vacancy_state_check check (state in ('published', 'closed', 'withdrawn'))
);
create index vacancy_notice_id_idx on vacancy (notice_id) where notice_id is not null;
create index vacancy_employer_id_idx on vacancy (employer_id);
create index vacancy_open_fingerprint_idx on vacancy (fingerprint) where state = 'published';
create index vacancy_open_expiry_idx on vacancy (expires_at) where state = 'published';

create table jobseeker (
  id text primary key,
  version integer not null,
  centre_id text not null references centre,
  kind text not null,
  state text not null,
  province_code text,
  commune_code text,
  schooling text,
  level text not null,
  training_field text,
  skills text[] not null,
  certificates text[] not null,
  languages jsonb not null,
  experience_years double precision not null,
  past_occupations text[] not null,
  wanted_occupations text[] not null,
  wanted_provinces text[] not null,
  wanted_communes text[] not null,
  wanted_parks text[] not null,
  wanted_income_min bigint,
  wanted_income_max bigint,
  refused_shifts text[] not null,
  refused_contracts text[] not null,
  wanted_benefits text[] not null,
  reach_metres integer,
  willing_to_move boolean not null,
  available_from date,
  overseas jsonb not null,
  graduation jsonb,
  priority_groups text[] not null,
  consents text[] not null,
  notice_id text references notice,
  constraint jobseeker_state_check check (state in ('seeking', 'placed', 'inactive', 'erased')),
  constraint jobseeker_kind_check check (kind in ('graduate', 'returnee', 'other'))
);
create index jobseeker_notice_id_idx on jobseeker (notice_id) where notice_id is not null;
create index jobseeker_seeking_idx on jobseeker (province_code, commune_code) where state = 'seeking';

create table jobseeker_identity (
  jobseeker_id text primary key references jobseeker on delete cascade,
  name bytea not null,
  birth_date bytea,
  cccd bytea,
  phone bytea,
  email bytea,
  address bytea,
  sex bytea,
  ethnicity bytea,
  religion bytea,
  disability bytea,
  cccd_index bytea,
  phone_index bytea
);
create index jobseeker_identity_phone_index_idx on jobseeker_identity (phone_index) where phone_index is not null;
create unique index jobseeker_identity_cccd_index_key on jobseeker_identity (cccd_index) where cccd_index is not null;

create table consent (
  id text primary key,
  jobseeker_id text not null references jobseeker on delete cascade,
  purpose text not null,
  text_version text not null,
  channel text not null,
  recorded_by text not null,
  notice_id text,
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  constraint consent_interval_check check (withdrawn_at is null or given_at < withdrawn_at)
);
create index consent_jobseeker_id_idx on consent (jobseeker_id);

create table employment_status (
  jobseeker_id text not null references jobseeker on delete cascade,
  valid_from date not null,
  valid_to date,
  status text not null,
  source text not null,
  primary key (jobseeker_id, valid_from),
  constraint employment_status_interval_check check (valid_to is null or valid_from < valid_to),
  constraint employment_status_status_check check (status in ('employed', 'unemployed', 'inactive'))
);

create table match_run (
  id text primary key,
  state text not null,
  province_code text,
  requested_by text not null,
  policy jsonb not null,
  policy_version text not null,
  taxonomy_version text not null,
  seed bigint not null,
  as_of timestamptz not null,
  snapshot_hash text,
  assignment_hash text,
  counts jsonb not null,
  timings jsonb not null,
  certificate jsonb,
  failed_for text,
  requested_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  constraint match_run_state_check check (state in ('requested', 'running', 'published', 'failed', 'cancelled'))
);
create index match_run_requested_at_idx on match_run (requested_at);

create table match (
  run_id text not null,
  jobseeker_id text not null,
  vacancy_id text not null,
  jobseeker_version integer not null,
  vacancy_version integer not null,
  rank integer,
  seeker_score integer not null,
  employer_score integer not null,
  factors smallint[] not null,
  assigned boolean not null,
  refusals integer not null,
  queue_rank integer,
  points_short integer,
  primary key (run_id, jobseeker_id, vacancy_id)
);
create index match_vacancy_id_idx on match (run_id, vacancy_id);

create table assignment (
  run_id text not null,
  jobseeker_id text not null,
  vacancy_id text not null,
  primary key (run_id, jobseeker_id)
);
create index assignment_vacancy_id_idx on assignment (run_id, vacancy_id);

create table match_seats (
  run_id text not null,
  vacancy_id text not null,
  seats integer not null,
  used integer not null,
  demand integer not null,
  cut_off integer,
  primary key (run_id, vacancy_id)
);

create table referral (
  id text primary key,
  jobseeker_id text not null references jobseeker on delete cascade,
  vacancy_id text not null references vacancy,
  run_id text,
  state text not null,
  opened_at timestamptz not null,
  constraint referral_state_check check (state in ('asked', 'approved', 'sent', 'interviewing', 'hired', 'refused'))
);
create index referral_vacancy_id_idx on referral (vacancy_id);
create unique index referral_pair_key on referral (jobseeker_id, vacancy_id);

create table referral_event (
  referral_id text not null references referral on delete cascade,
  step integer not null,
  kind text not null,
  refusal_reason text,
  actor text not null,
  at timestamptz not null,
  primary key (referral_id, step),
  constraint referral_event_reason_check check ((kind = 'refused') = (refusal_reason is not null)),
  constraint referral_event_kind_check check (kind in ('asked', 'approved', 'sent', 'interviewing', 'hired', 'refused'))
);

create table outbox (
  id bigint generated always as identity primary key,
  topic text not null,
  entity_id text not null,
  version integer not null,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  constraint outbox_topic_check check (topic in ('vacancies', 'jobseekers'))
);
create index outbox_unsent_idx on outbox (id) where sent_at is null;

create table inbox (
  consumer text not null,
  key text not null,
  at timestamptz not null default now(),
  primary key (consumer, key)
);

create table audit_event (
  id text primary key,
  at timestamptz not null default now(),
  actor text not null,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  purpose text not null,
  detail jsonb not null
);
create index audit_event_subject_idx on audit_event (subject_kind, subject_id);

create table widget_site (
  code text primary key,
  centre_id text not null references centre,
  name text not null,
  allowed_origins text[] not null,
  quota_per_minute integer not null,
  preset jsonb not null,
  constraint widget_site_quota_per_minute_check check (quota_per_minute > 0)
);
`;
