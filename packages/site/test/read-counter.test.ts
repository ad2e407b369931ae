import assert from "node:assert/strict";
import type { IncomingMessage } from "node:http";
import { describe, it } from "node:test";
import { createReadCounter } from "@mihwar/site/read-counter";

const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

/** A message as a browser sends it. */
const message = (
  url: string,
  headers: Readonly<Record<string, string | undefined>> = {},
  from = "203.0.113.7",
  method = "POST",
): IncomingMessage =>
  ({ method, url, headers: { "user-agent": firefox, ...headers }, socket: { remoteAddress: from } }) as never;

describe("عدّ القراءات", () => {
  const counter = (now: () => number = () => 0) => {
    const read: string[] = [];
    return { read, door: createReadCounter((story) => read.push(story), now) };
  };

  it("قارئ واحد يُعدّ مرّة في الساعة لكلّ خبر، ثمّ يُعدّ من جديد", () => {
    let now = 0;
    const { door, read } = counter(() => now);
    for (const url of ["/reads/7k2m9q", "/reads/7k2m9q", "/reads/a01c"]) assert.equal(door.take(message(url)), true);
    assert.deepEqual(read, ["7k2m9q", "a01c"]);
    door.take(message("/reads/7k2m9q", {}, "203.0.113.8"));
    assert.equal(read.length, 3);
    now = 3_600_000;
    door.take(message("/reads/7k2m9q"));
    assert.equal(read.length, 4);
  });

  it("شبكة IPv6 واحدة قارئ واحد، ومن جاء من وراء خادم أمامنا يُعرف بعنوانه", () => {
    const { door, read } = counter();
    for (const tail of ["1", "2", "3"]) door.take(message("/reads/7k2m9q", {}, `2001:db8:1:2::${tail}`));
    assert.equal(read.length, 1);
    for (const last of [1, 2])
      door.take(message("/reads/7k2m9q", { "x-forwarded-for": `198.51.100.${last}` }, "127.0.0.1"));
    assert.equal(read.length, 3);
  });

  it("الزواحف وما لا اسم له ومواقع غيرنا لا تُعدّ، ويُجاب عنها كغيرها", () => {
    const { door, read } = counter();
    for (const headers of [
      { "user-agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)" },
      { "user-agent": "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/120.0.0.0 Safari/537.36" },
      { "user-agent": "curl/8.9.1" },
      { "user-agent": "" },
      { "user-agent": undefined },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "none" },
    ])
      assert.equal(door.take(message("/reads/7k2m9q", headers)), true, JSON.stringify(headers));
    assert.deepEqual(read, []);
  });

  it("ما ليس رسالة قراءة ليس لنا", () => {
    const { door, read } = counter();
    for (const url of [
      "/reads/",
      "/reads/خبر",
      "/reads/a01c/x",
      "/reads/about",
      "/reads/a01c?x=1",
      "/",
      "/reads/x".repeat(50),
    ])
      assert.equal(door.take(message(url)), false, url);
    assert.equal(door.take(message("/reads/a01c", {}, "203.0.113.7", "PUT")), false);
    assert.deepEqual(read, []);
  });
});
