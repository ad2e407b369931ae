import assert from "node:assert/strict";
import { connect } from "node:net";
import { describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { serveSite } from "@mihwar/site/http-server";
import { openNewsroom } from "./small-newsroom.ts";

const megabytes = 48;

describe("من يقرأ ببطء", () => {
  it("يُقطع حين يأخذ أقلّ ممّا ينبغي، ويبقى من يأخذ على مهل ومن يأخذ كلّ شيء", async () => {
    const newsroom = await openNewsroom();
    const body = new Uint8Array(megabytes * 1024 * 1024);
    const site = {
      ...newsroom.site,
      answer: async () => ({ status: 200, head: ["content-length", String(body.length)], body }),
    };
    const patient = await serveSite({ site, host: "127.0.0.1", port: 0 });
    const keen = await fetch(patient.address);
    assert.equal((await keen.arrayBuffer()).byteLength, body.length);
    assert.equal(patient.figures().cut, 0);
    await patient.drain();

    const server = await serveSite({
      site,
      host: "127.0.0.1",
      port: 0,
      limits: { checkEvery: 50, slowGrace: 300, slowest: 1024 * 1024 * 1024 },
    });
    const deaf = connect(server.port, "127.0.0.1", () => deaf.write("GET / HTTP/1.1\r\nhost: x\r\n\r\n"));
    deaf.on("error", () => {});
    deaf.pause();
    let closed = false;
    deaf.on("close", () => (closed = true));
    for (let tries = 0; server.figures().cut === 0 && tries < 200; tries++) await wait(25);
    assert.equal(server.figures().cut, 1);
    deaf.resume();
    for (let tries = 0; !closed && tries < 200; tries++) await wait(25);
    assert.equal(closed, true);

    const idle = connect(server.port, "127.0.0.1");
    idle.on("error", () => {});
    await wait(700);
    assert.equal(server.figures().cut, 1, "من لا ينتظر شيئًا لا يُقطع بهذا");
    assert.equal(server.figures().connections >= 1, true);
    idle.destroy();
    await server.drain();
  });
});
