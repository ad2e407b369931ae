// What the launcher says before the product's own catalogues can be loaded. Plain JavaScript: Node 20 reads this.

/** @type {Record<string, { ar: (...rest: string[]) => string, en: (...rest: string[]) => string }>} */
const words = {
  "bring-node": {
    ar: (have, want) => `هذا الجهاز يعمل على Node ${have}؛ نجلب Node ${want} إلى المجلد ‎.node مرة واحدة…`,
    en: (have, want) => `This machine runs Node ${have}; bringing Node ${want} into .node, once…`,
  },
  "node-unavailable": {
    ar: (name) => `لا تتوفر حزمة ${name} لهذا الجهاز. ثبّت Node 22.18 أو أحدث ثم أعد المحاولة.`,
    en: (name) => `There is no ${name} for this machine. Install Node 22.18 or newer and try again.`,
  },
  install: { ar: () => "نثبّت الحزم…", en: () => "Installing the packages…" },
  "install-failed": {
    ar: () =>
      "لم تُثبَّت الحزم. راجع الرسالة أعلاه (المساحة، صلاحية الكتابة، الشبكة) ثم أعد المحاولة؛ لم يتغير شيء من بياناتك.",
    en: () =>
      "The packages were not installed. See the message above (space, write permission, network) and try again; none of your data was touched.",
  },
  build: { ar: () => "نبني محور…", en: () => "Building Mihwar…" },
  "build-failed": {
    ar: () => "لم يكتمل البناء؛ السبب في الأسطر أعلاه.",
    en: () => "The build did not finish; the reason is above.",
  },
  waiting: {
    ar: (pid) => `تشغيل آخر (${pid}) يثبّت أو يبني الآن؛ ننتظره…`,
    en: (pid) => `Another start (process ${pid}) is installing or building; waiting for it…`,
  },
  "not-writable": {
    ar: (folder, code) => `لا يمكن الكتابة في ${folder} (${code}). أعطِ صلاحية الكتابة أو افسح مكانًا ثم أعد المحاولة.`,
    en: (folder, code) => `Cannot write in ${folder} (${code}). Allow writing or make room, then try again.`,
  },
};

const arabic = /^ar\b/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "");

/** The sentence for a code, in the user's language. @param {string} code @param {...string} rest */
export function say(code, ...rest) {
  const entry = words[code];
  if (entry === undefined) throw new Error(`no words for ${code}`);
  process.stderr.write(`${arabic ? entry.ar(...rest) : entry.en(...rest)}\n`);
}
