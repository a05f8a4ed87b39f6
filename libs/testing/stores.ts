import {
  AuditLog,
  CentreStore,
  EmployerStore,
  FairnessInputStore,
  FieldCipher,
  Inbox,
  JobseekerStore,
  MatchInputStore,
  MatchPartStore,
  MatchRunStore,
  MatchStore,
  NoticeStore,
  Outbox,
  VacancyStore,
  WidgetSiteStore,
  type Database,
  type FieldKeys,
} from '#database';

/** Every store on a test database, without Nest. */
export function storesOf({ database, keys }: { database: Database; keys: FieldKeys }) {
  const cipher = new FieldCipher(keys);
  const outbox = new Outbox(database);
  const audit = new AuditLog();
  return {
    cipher,
    outbox,
    audit,
    inbox: new Inbox(),
    centres: new CentreStore(database),
    employers: new EmployerStore(database),
    vacancies: new VacancyStore(database, cipher, outbox),
    jobseekers: new JobseekerStore(database, cipher, outbox, audit),
    notices: new NoticeStore(database, cipher),
    fairnessInputs: new FairnessInputStore(database, cipher, audit),
    matchInputs: new MatchInputStore(database, cipher),
    matchParts: new MatchPartStore(database),
    matchRuns: new MatchRunStore(database),
    matches: new MatchStore(database),
    sites: new WidgetSiteStore(database),
  };
}
