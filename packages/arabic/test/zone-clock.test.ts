import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isTimeZone, momentOf } from "@mihwar/arabic/dates/zone-clock";
import { localTime } from "@mihwar/arabic/date-format";
import fc from "fast-check";

describe("ساعة المنطقة الزمنية", () => {
  it("لحظة ما تقوله الساعة، شتاءً وصيفًا وعلى جانبي خط التاريخ", () => {
    for (const [local, zone, moment] of [
      ["2025-11-06T14:30:00", "Asia/Riyadh", "2025-11-06T11:30:00Z"],
      ["2025-01-06T09:00:00", "Asia/Beirut", "2025-01-06T07:00:00Z"],
      ["2025-07-06T09:00:00", "Asia/Beirut", "2025-07-06T06:00:00Z"],
      ["2025-11-06T00:15:30", "Pacific/Kiritimati", "2025-11-05T10:15:30Z"],
      ["2025-11-06T23:45:00", "Pacific/Pago_Pago", "2025-11-07T10:45:00Z"],
      ["2025-11-06T12:00:00", "Asia/Kathmandu", "2025-11-06T06:15:00Z"],
    ] as const)
      assert.equal(momentOf(local, zone), moment, zone);
  });

  it("ساعة تُقدَّم فلا تمرّ بوقت، وساعة تُؤخَّر فتمرّ به مرّتين", () => {
    assert.equal(momentOf("2025-04-25T00:30:00", "Africa/Cairo"), "2025-04-24T22:30:00Z", "لم تمرّ به: كأنها لم تُقدَّم");
    assert.equal(momentOf("2025-10-30T23:30:00", "Africa/Cairo"), "2025-10-30T20:30:00Z", "مرّت به مرّتين: أولاهما");
  });

  it("كل لحظة تعود إلى ما قالته ساعتها", () => {
    const zones = fc.constantFrom("Asia/Riyadh", "Africa/Cairo", "Asia/Beirut", "Africa/Casablanca", "America/Caracas");
    const moments = fc.integer({ min: Date.parse("1975-01-01") / 60_000, max: Date.parse("2037-01-01") / 60_000 });
    fc.assert(
      fc.property(zones, moments, (zone, minute) => {
        const said = (at: string): string => Object.values(localTime(at, zone)).join("T");
        const local = said(new Date(minute * 60_000).toISOString());
        assert.equal(said(momentOf(`${local}:00`, zone)), local);
      }),
    );
  });

  it("ما ليس منطقة ليس منطقة", () => {
    for (const name of ["Asia/Riyadh", "UTC"]) assert.ok(isTimeZone(name), name);
    for (const name of ["", "Arab Standard Time", "الرياض", "Asia/Atlantis"]) assert.ok(!isTimeZone(name), name);
    assert.throws(() => momentOf("2025-11-06T14:30:00", "Asia/Atlantis"), RangeError);
  });
});
