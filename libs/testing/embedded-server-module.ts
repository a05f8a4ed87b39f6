/** Path of the embedded server as one plain module, for a test that starts it in a process of its own and kills that. */
export const EMBEDDED_SERVER_MODULE = process.env['TEST_EMBEDDED_SERVER'] ?? '';
