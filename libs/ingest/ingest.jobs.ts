import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobContext, type JobPayloads } from '#jobs';
import { ReadNotice } from './read-notice.js';

@Injectable()
export class IngestJobs {
  constructor(private readonly reader: ReadNotice) {}

  /** Reads one stored notice and publishes its rows. */
  @HandlesJob('notice.read')
  async readNotice({ noticeId }: JobPayloads['notice.read'], context: JobContext): Promise<void> {
    await this.reader.run(noticeId, context);
  }
}
