import { readPdf } from './read-pdf.js';

/**
 * Commands for what only Chromium's DevTools protocol can do: `ax-tree`, all nodes of the page's accessibility tree, `memory`,
 * what is alive after a garbage collection, `front`, and `print`, the texts on the sheets of a print. test/harness/
 * devtools.ts and print.ts are their other half.
 */
export const devtools = () => ({
  name: 'devtools-commands',
  async executeCommand({ command, payload, session }) {
    const run = commands[command];
    if (!run) return undefined;
    const page = session.browser.getPage(session.id);
    const client = await page.createCDPSession();
    try {
      return await run(client, payload, page);
    } finally {
      await client.detach();
    }
  },
});

/** In inches, as the protocol wants it. */
const A4 = { paperWidth: 210 / 25.4, paperHeight: 297 / 25.4 };

const commands = {
  async 'ax-tree'(client) {
    await client.send('Accessibility.enable');
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    return nodes;
  },

  /** A window in the background draws nothing, and so measures nothing. */
  async front(client) {
    await client.send('Page.bringToFront');
    return true; // undefined would mean that there is no such command
  },

  /**
   * Prints to A4 with the margins of the print dialog.
   *
   * @param payload.background With background colours.
   * @param payload.html The page to print, in a tab of its own; the page of the test when it is left out.
   */
  async print(client, { background = false, html } = {}, page) {
    const tab = html === undefined ? undefined : await page.browser().newPage();
    try {
      await tab?.setContent(html);
      const printer = (await tab?.createCDPSession()) ?? client;
      const { data } = await printer.send('Page.printToPDF', { ...A4, printBackground: background });
      return await readPdf(Buffer.from(data, 'base64'));
    } finally {
      await tab?.close();
    }
  },

  /** @param payload.prototypes Expressions for prototypes whose instances are to be counted. */
  async memory(client, { prototypes = [] } = {}) {
    const count = async (expression) => {
      const { result, exceptionDetails } = await client.send('Runtime.evaluate', { expression });
      if (exceptionDetails) throw new Error(`${expression}: ${exceptionDetails.text}`);
      const { objects } = await client.send('Runtime.queryObjects', { prototypeObjectId: result.objectId });
      const { result: length } = await client.send('Runtime.callFunctionOn', {
        objectId: objects.objectId,
        functionDeclaration: 'function () { return this.length; }',
      });
      await client.send('Runtime.releaseObject', { objectId: objects.objectId });
      return length.value;
    };
    for (let i = 0; i < 3; i++) await client.send('HeapProfiler.collectGarbage');
    const { documents, nodes, jsEventListeners } = await client.send('Memory.getDOMCounters');
    const { usedSize } = await client.send('Runtime.getHeapUsage');
    const live = [];
    for (const expression of prototypes) live.push(await count(expression));
    return { documents, nodes, listeners: jsEventListeners, bytes: usedSize, live };
  },
};
