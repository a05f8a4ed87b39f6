import { Injectable } from '@nestjs/common';
import { Database } from '../database.js';
import { newId } from '../ids.js';

/** Ids, codes and counts only. */
export interface AuditEvent {
  /** Opaque id of who acted: an officer, an institution, the service itself. */
  readonly actor: string;
  /** Such as `identity.read`. */
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly purpose: string;
  readonly detail?: Readonly<Record<string, string | number | boolean>>;
}

@Injectable()
export class AuditLog {
  async append(tx: Database, event: AuditEvent): Promise<void> {
    await tx.query(
      `insert into audit_event (id, actor, action, subject_kind, subject_id, purpose, detail)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        newId(),
        event.actor,
        event.action,
        event.subjectKind,
        event.subjectId,
        event.purpose,
        JSON.stringify(event.detail ?? {}),
      ],
    );
  }
}
