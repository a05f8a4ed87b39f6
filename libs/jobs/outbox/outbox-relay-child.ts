import { openDatabase, Outbox } from '#database';
import { Logger } from '#logging';
import { BullmqJobQueue } from '../bullmq/bullmq-job-queue.js';
import { PostgresBackend } from '../bullmq/postgres-backend.js';
import { OutboxRelay } from './outbox-relay.js';

/** For the relay's spec: a relay as its own process, to be killed. Argument: the database's URL. */
const [url = ''] = process.argv.slice(2);
const database = await openDatabase({ url, poolSize: 1 });
const queue = new BullmqJobQueue(new PostgresBackend(url, () => undefined));
new OutboxRelay(database, new Outbox(database), queue, new Logger('outbox-relay', { level: 'silent' })).start();
