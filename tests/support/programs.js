// What tests need that start programs of Debian beside them: a port, and an end to what was half started.
import { once } from 'node:events';
import { createServer } from 'node:net';

/** A port of the loopback address that nobody listens on. @returns {Promise<number>} */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((done) => { server.close(done); });
  return port;
}

/** What was opened for the work is ended when the work fails: nobody else could end it. */
export async function orEnd(end, work) {
  try {
    return await work();
  } catch (error) {
    await end();
    throw error;
  }
}
