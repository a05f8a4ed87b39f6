import { PostgresConnection } from 'bullmq';

/** The NOTIFY channel that the outbox rings when rows are appended. */
const CHANNEL = 'outbox';

/**
 * Rings when rows were appended to the outbox. A bell, not a source of truth: a notification lost with its connection is
 * made up for by the relay's own rounds. Uses BullMQ's connection class for its keep-alive and its rebuilt LISTEN session.
 */
export class OutboxListener {
  #connection: PostgresConnection | undefined;

  constructor(
    private readonly databaseUrl: string,
    private readonly onError: (error: Error) => void,
  ) {}

  /** Calls `ring` after every append; also once after the connection came back. */
  listen(ring: () => void): void {
    const connection = new PostgresConnection({
      connectionString: this.databaseUrl,
      application_name: 'cungcau-outbox',
      max: 1,
    });
    this.#connection = connection;
    const subscribe = async () => {
      try {
        const client = await connection.getListenClient();
        client.on('notification', ring);
        await client.query(`listen ${CHANNEL}`);
        ring();
      } catch (error) {
        if (this.#connection !== connection) return; // closed meanwhile
        if (error instanceof Error) this.onError(error);
        setTimeout(() => void subscribe(), 1_000).unref();
      }
    };
    connection.on('error', this.onError);
    connection.on('listenerinvalidated', () => void subscribe());
    void subscribe();
  }

  async close(): Promise<void> {
    const connection = this.#connection;
    this.#connection = undefined;
    await connection?.close();
  }
}
