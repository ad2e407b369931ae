import { deepEqual, equal } from "node:assert/strict";
import { describe, it } from "node:test";
import { boundaryOf, readMultipart } from "@mihwar/desk/multipart";

const streamOf = (bytes: Uint8Array, step: number, breaks = false): ReadableStream<Uint8Array> => {
  let at = 0;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at < bytes.length) controller.enqueue(bytes.subarray(at, (at += step)));
      else if (breaks) controller.error(new Error("gone"));
      else controller.close();
    },
  });
};

interface Read {
  readonly parts: readonly (readonly [name: string, file: string | undefined, text: string, whole: boolean])[];
  readonly broken: boolean;
}

async function read(bytes: Uint8Array, boundary: string, { step = 7, skip = "", breaks = false } = {}): Promise<Read> {
  const parts: (readonly [string, string | undefined, string, boolean])[] = [];
  let broken = false;
  for await (const part of readMultipart(streamOf(bytes, step, breaks), boundary, () => (broken = true))) {
    const held: Uint8Array[] = [];
    if (part.name !== skip) for await (const chunk of part.chunks) held.push(Uint8Array.from(chunk));
    parts.push([part.name, part.fileName, Buffer.concat(held).toString("latin1"), part.isWhole()]);
  }
  return { parts, broken };
}

/** The body as this runtime's own fetch would send it. */
async function sent(form: FormData): Promise<{ readonly bytes: Uint8Array; readonly boundary: string }> {
  const response = new Response(form);
  const boundary = boundaryOf(response.headers.get("content-type")) ?? "";
  return { bytes: new Uint8Array(await response.arrayBuffer()), boundary };
}

const part = (head: string, content: string): string =>
  `--x9\r\nContent-Disposition: form-data; ${head}\r\n\r\n${content}\r\n`;

describe("نموذج بملفات، كما يصل", () => {
  it("حقوله وملفاته بأسمائها وحروفها، كيفما تقطّع في الطريق", async () => {
    const form = new FormData();
    form.append("credit", "ليلى حدّاد");
    const content = `\r\n--not the boundary\r\n${"\0ÿ".repeat(300)}\r\n`;
    form.append("pictures", new Blob([Buffer.from(content, "latin1")]), 'جسر "الرمّانة".jpg');
    form.append("pictures", new Blob([]), "فارغ.png");
    const { bytes, boundary } = await sent(form);
    for (const step of [1, 2, 3, 5, 64, 100_000]) {
      const { parts, broken } = await read(bytes, boundary, { step });
      equal(broken, false);
      deepEqual(
        parts.map(([name, file, text, whole]) => [name, file, file === undefined ? "" : text, whole]),
        [
          ["credit", undefined, "", true],
          ["pictures", 'جسر "الرمّانة".jpg', content, true],
          ["pictures", "فارغ.png", "", true],
        ],
        `${step}`,
      );
      equal(Buffer.from(parts[0]?.[2] ?? "", "latin1").toString("utf8"), "ليلى حدّاد");
    }
  });

  it("وما لم يُقرأ من جزء يُتجاوز إلى الذي بعده", async () => {
    const bytes = Buffer.from(`${part('name="a"', "١٢٣")}${part('name="b"', "two")}--x9--\r\n`);
    deepEqual(await read(bytes, "x9", { skip: "a" }), {
      parts: [
        ["a", undefined, "", false],
        ["b", undefined, "two", true],
      ],
      broken: false,
    });
  });

  for (const [why, body] of [
    ["بلا بداية", "nothing of the kind"],
    ["بحدّ غير حدّه", part('name="a"', "x").replaceAll("x9", "y8")],
    ["بجزء لا اسم له", `--x9\r\nContent-Type: text/plain\r\n\r\nx\r\n--x9--\r\n`],
    ["برأس لا ينتهي", `--x9\r\n${"a: b\r\n".repeat(3_000)}`],
    ["بما ليس سطرًا بعد الحد", "--x9zz\r\n\r\nx"],
    ["فارغ", ""],
  ] as const) {
    it(`مكسور ${why}: يُقال، ولا ينتظر أحد`, async () => {
      deepEqual(await read(Buffer.from(body), "x9"), { parts: [], broken: true });
    });
  }

  it("ومقطوع في ملف: الملف ليس كاملًا", async () => {
    for (const breaks of [false, true]) {
      const { parts } = await read(Buffer.from(part('name="pictures"; filename="a.jpg"', "abc").slice(0, -1)), "x9", {
        breaks,
      });
      equal(parts.length, 1);
      equal(parts[0]?.[3], false);
    }
  });

  it("الحدّ من نوع المحتوى، ولا يُقبل غير النماذج", () => {
    equal(boundaryOf('multipart/form-data; charset=utf-8; boundary="a b"'), "a b");
    equal(boundaryOf("Multipart/Form-Data;boundary=----WebKit1"), "----WebKit1");
    for (const type of [
      null,
      "",
      "multipart/mixed; boundary=x",
      "multipart/form-data",
      `multipart/form-data; boundary=${"x".repeat(71)}`,
    ])
      equal(boundaryOf(type), undefined);
  });
});
