// An assistant's side of MCP, by the official client. Writes what it knows of the server after connecting, and then a
// line for each line that it reads: the result of a call, or why the client rejected it.
import { createInterface } from 'node:readline';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';

const [kind, target, ...args] = process.argv.slice(2);
const transport =
  kind === 'http'
    ? new StreamableHTTPClientTransport(new URL(target))
    : new StdioClientTransport({ command: target, args, env: process.env, stderr: 'inherit' });
const write = (value) => console.log(JSON.stringify(value));

const client = new Client({ name: 'haru-test', version: '1.0.0' });
const troubles = [];
client.onerror = (e) => troubles.push(String(e));
await client.connect(transport);
const { tools } = await client.listTools(); // from here on, the client checks results by their schemas
write({ server: client.getServerVersion(), instructions: client.getInstructions(), tools });
for await (const line of createInterface({ input: process.stdin })) {
  try {
    write(await client.callTool(JSON.parse(line)));
  } catch (e) {
    write({ rejected: String(e) });
  }
}
await client.close();
write({ troubles });
