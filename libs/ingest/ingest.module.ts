import { Module } from '@nestjs/common';
import { IngestJobs } from './ingest.jobs.js';
import { NoticeIntake } from './notice-intake.js';
import { PrepareNotice } from './prepare-notice.js';
import { PublishRows } from './publish/publish-rows.js';
import { ReadNotice } from './read-notice.js';

/** From a firm's document to published rows. Needs DatabaseModule and JobsModule, which are global. */
@Module({
  providers: [NoticeIntake, PrepareNotice, PublishRows, ReadNotice, IngestJobs],
  exports: [NoticeIntake],
})
export class IngestModule {}
