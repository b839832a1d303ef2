// Two ways to a browser's remote control, one shape: `send(command, params)` resolves to the value or throws the browser's own words.
// Both speak the W3C WebDriver commands: Chromium and WebKit over HTTP through Debian's drivers, Firefox over the socket that its
// own driver (not packaged in Debian) would use.
import { connect } from 'node:net';

const HTTP = {
  navigate: ['POST', '/url'], script: ['POST', '/execute/async'], actions: ['POST', '/actions'], screenshot: ['GET', '/screenshot'],
  rect: ['POST', '/window/rect'], timeouts: ['POST', '/timeouts'], cdp: ['POST', '/goog/cdp/execute'], log: ['POST', '/se/log'], frame: ['POST', '/frame'], end: ['DELETE', ''],
};

async function ask(address, method, body) {
  const answer = await fetch(address, { method, ...(method === 'POST' && { body: JSON.stringify(body) }), headers: { 'Content-Type': 'application/json' } });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/** Opens a session at a driver that listens on `port`. @returns {Promise<{capabilities: object, send: (command: string, params?: object) => Promise<*>}>} */
export async function overHttp(port, alwaysMatch) {
  const at = `http://127.0.0.1:${port}/session`;
  const { sessionId, capabilities } = await ask(at, 'POST', { capabilities: { alwaysMatch } });
  return {
    capabilities,
    send: (command, params = {}) => { const [method, path] = HTTP[command]; return ask(`${at}/${sessionId}${path}`, method, params); },
  };
}

const SOCKET = {
  navigate: 'WebDriver:Navigate', script: 'WebDriver:ExecuteAsyncScript', actions: 'WebDriver:PerformActions', screenshot: 'WebDriver:TakeScreenshot',
  rect: 'WebDriver:SetWindowRect', timeouts: 'WebDriver:SetTimeouts', context: 'Marionette:SetContext', end: 'Marionette:Quit',
};

/** Splits what comes into messages, each written as `length:JSON`. */
function reader(onMessage) {
  let held = Buffer.alloc(0);
  return (bytes) => {
    held = Buffer.concat([held, bytes]);
    for (let colon = held.indexOf(58); colon > 0; colon = held.indexOf(58)) {
      const end = colon + 1 + Number(held.subarray(0, colon));
      if (held.length < end) return;
      onMessage(JSON.parse(held.subarray(colon + 1, end)));
      held = held.subarray(end);
    }
  };
}

/** The same at a Firefox that was started with --marionette. */
export async function overSocket(port, alwaysMatch) {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map();
  let last = 0;
  await new Promise((done, failed) => {
    socket.once('error', failed);
    socket.on('data', reader((message) => {
      if (!Array.isArray(message)) return done();
      const [, id, error, value] = message;
      const { resolve, reject } = waiting.get(id);
      waiting.delete(id);
      return error ? reject(new Error(`${error.error}: ${error.message}`)) : resolve(value);
    }));
  });
  socket.on('close', () => { for (const { reject } of waiting.values()) reject(new Error('Firefox closed the connection')); });
  const call = (name, params) => new Promise((resolve, reject) => {
    const text = JSON.stringify([0, (last += 1), name, params]);
    waiting.set(last, { resolve, reject });
    socket.write(`${Buffer.byteLength(text)}:${text}`);
  });
  const { capabilities } = await call('WebDriver:NewSession', { capabilities: { alwaysMatch } });
  const send = async (command, params = {}) => {
    const result = await call(SOCKET[command], params);
    return result !== null && typeof result === 'object' && 'value' in result ? result.value : result;
  };
  return { capabilities, send };
}
