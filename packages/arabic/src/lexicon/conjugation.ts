/** Where a verb's stem may stand; a bit each, so that one spelling can stand in several places. */
export const verbSlot = {
  /** He did: bare. */
  past: 1 << 6,
  /** Before the feminine ت. */
  pastFeminine: 1 << 7,
  /** Before an ending that begins with a consonant: ت، نا، تم. */
  pastConsonant: 1 << 8,
  /** Before وا. */
  pastPlural: 1 << 9,
  /** Before the alef of two. */
  pastDual: 1 << 10,
  /** Before an object pronoun. */
  pastObject: 1 << 11,
  /** The present after its letter (ي، ت، ن، أ): bare. */
  present: 1 << 12,
  /** Before ون and وا. */
  presentPlural: 1 << 13,
  /** Before ان and the ن of women. */
  presentDual: 1 << 14,
  /** Before an object pronoun. */
  presentObject: 1 << 15,
  /** The present where a long vowel has fallen: لم يقل، لم يدع. Nothing after it. */
  jussive: 1 << 17,
} as const;

const {
  past,
  pastFeminine,
  pastConsonant,
  pastPlural,
  pastDual,
  pastObject,
  present,
  presentPlural,
  presentDual,
  presentObject,
  jussive,
} = verbSlot;
const wholePast = past | pastFeminine | pastConsonant | pastPlural | pastDual | pastObject;
const wholePresent = present | presentPlural | presentDual | presentObject;

/** The stems of one verb and the nouns that are formed from it. */
export interface Conjugation {
  /** He did: the form that dictionaries list. */
  readonly lemma: string;
  /** Each stem with the slots in which it stands. */
  readonly stems: readonly (readonly [stem: string, slots: number])[];
  readonly verbalNouns: readonly string[];
  readonly participles: readonly string[];
}

type Stem = readonly [string, number];

/** A verb that ends in a strong letter and has one stem in the past and one in the present. */
const sound = (pastStem: string, presentStem: string): Stem[] => [
  [pastStem, wholePast],
  [presentStem, wholePresent],
];

/**
 * A verb whose long vowel, or whose doubled letter, opens up or falls before a consonant: قال and قلت، يقول and يقل; مدّ
 * and مددت.
 */
const hollow = (long: string, short: string, presentLong: string, presentShort: string): Stem[] => [
  [long, wholePast & ~pastConsonant],
  [short, pastConsonant],
  [presentLong, wholePresent],
  [presentShort, jussive],
];

/** A verb whose last root letter is و or ي. `vowel` is what the present ends in. */
function defective(
  pastBase: string,
  pastVowel: "ا" | "ى" | "ي",
  carried: string,
  presentBase: string,
  vowel: "و" | "ي" | "ى",
): Stem[] {
  const stays = pastVowel === "ي";
  const open = vowel === "ى" ? "ي" : vowel;
  return [
    [pastBase + pastVowel, past],
    [stays ? `${pastBase}ي` : pastBase, pastFeminine],
    [pastBase + carried, pastConsonant | pastDual],
    [pastBase, pastPlural],
    [pastBase + (stays ? "ي" : "ا"), pastObject],
    // أُجري، دُعيت: the passive.
    [`${pastBase}ي`, past | pastFeminine | pastConsonant],
    [presentBase + vowel, present],
    [`${presentBase}ى`, present],
    [presentBase, jussive | presentPlural],
    [presentBase + open, presentDual],
    [presentBase + (vowel === "ى" ? "ا" : vowel), presentObject],
    [`${presentBase}ا`, presentObject],
  ];
}

const isWeak = (letter: string): boolean => letter === "و" || letter === "ي";

/** A hamza at the end takes its seat from the vowel before it. */
const seatAfterI = (stem: string): string => stem.replace(/أ$/u, "ئ");
const seatAfterA = (stem: string): string => stem.replace(/أ$/u, "ء");
const seatAfterU = (stem: string): string => stem.replace(/أ$/u, "ؤ");

/** The ت of form VIII takes after the letter before it: اصطدم، ازدحم، اتصل، اتخذ. */
function eighthHead(first: string, second: string): string {
  if (first === "ص" || first === "ض") return `${first}ط`;
  if (first === "ط") return "ط";
  if (first === "ز") return "زد";
  if (first === "د") return "د";
  if (first === "ذ") return "د";
  if (first === "ث") return "ث";
  if (first === "و" || first === "ي") return "ت";
  if (first === "أ") return second === "خ" ? "ت" : "ئت";
  return `${first}ت`;
}

interface Parts {
  /** The past up to its last root letter. */
  readonly pastHead: string;
  /** The present, without its letter, up to its last root letter. */
  readonly presentHead: string;
  /** The verbal noun up to its last letter, and what follows that letter. */
  readonly noun: readonly [head: string, tail: string];
  /** Before the present's stem in a participle: م, but مت already holds its ت. */
  readonly vowel: "ي" | "ى";
}

/** The forms II to X of a root whose middle letter is strong, or acts so. */
function derivedParts(form: string, first: string, second: string): Parts {
  const hamza = first === "أ";
  const held = hamza ? "ؤ" : first;
  switch (form) {
    case "2":
      return { pastHead: first + second, presentHead: held + second, noun: [`ت${first}${second}ي`, ""], vowel: "ي" };
    case "3":
      return {
        pastHead: hamza ? `آ${second}` : `${first}ا${second}`,
        presentHead: `${held}ا${second}`,
        noun: [`م${held}ا${second}`, "ة"],
        vowel: "ي",
      };
    case "4":
      return {
        pastHead: hamza ? `آ${second}` : `أ${first}${second}`,
        presentHead: (hamza ? "ؤ" : first === "ي" ? "و" : first) + second,
        noun: [hamza || isWeak(first) ? `إي${second}ا` : `إ${first}${second}ا`, ""],
        vowel: "ي",
      };
    case "5":
      return {
        pastHead: `ت${first}${second}`,
        presentHead: `ت${first}${second}`,
        noun: [`ت${first}${second}`, ""],
        vowel: "ى",
      };
    case "6": {
      const head = hamza ? `تآ${second}` : `ت${first}ا${second}`;
      return { pastHead: head, presentHead: head, noun: [head, ""], vowel: "ى" };
    }
    case "7":
      return {
        pastHead: `ان${first}${second}`,
        presentHead: `ن${first}${second}`,
        noun: [`ان${first}${second}ا`, ""],
        vowel: "ي",
      };
    case "8": {
      const head = eighthHead(first, second);
      return {
        pastHead: `ا${head}${second}`,
        presentHead: (head === "ئت" ? "أت" : head) + second,
        noun: [`ا${head}${second}ا`, ""],
        vowel: "ي",
      };
    }
    default:
      return {
        pastHead: `است${first}${second}`,
        presentHead: `ست${first}${second}`,
        noun: [hamza ? `استئ${second}ا` : isWeak(first) ? `استي${second}ا` : `است${first}${second}ا`, ""],
        vowel: "ي",
      };
  }
}

/** مُ before the present's stem: مؤتمر where the present has a hamza on alef. */
const participleHead = (presentHead: string): string => `م${presentHead.replace(/^أت/u, "ؤت")}`;

/** The forms III and VI with a hamza in the middle, which sits on the line after the alef: تفاءل، تفاؤل، متفائل. */
function derivedMiddleHamza(isReflexive: boolean, first: string, third: string): Conjugation {
  const head = `${isReflexive ? "ت" : ""}${first}ا`;
  return {
    lemma: `${head}ء${third}`,
    stems: sound(`${head}ء${third}`, `${head}${isReflexive ? "ء" : "ئ"}${third}`),
    verbalNouns: [isReflexive ? `${head}ؤ${third}` : `م${head}ء${third}ة`],
    participles: [`م${head}ئ${third}`],
  };
}

function derived(form: string, first: string, second: string, third: string): Conjugation {
  if (second === "أ" && (form === "3" || form === "6")) return derivedMiddleHamza(form === "6", first, third);
  const { pastHead, presentHead, noun, vowel } = derivedParts(form, first, second);
  const participle = participleHead(presentHead);
  if (isWeak(third)) {
    // تربية، ملاقاة، إجراء، تلقٍّ، تفادٍ: each form closes its weak noun in its own way.
    const [head] = noun;
    const nouns =
      form === "2"
        ? [`${head}ة`]
        : form === "3"
          ? [`${head}اة`]
          : form === "5" || form === "6"
            ? [`${head}ي`, head]
            : [`${head}ء`];
    return {
      lemma: `${pastHead}ى`,
      stems: defective(pastHead, "ى", "ي", presentHead, vowel),
      verbalNouns: nouns,
      participles: [`${participle}ي`, participle, `${participle}ى`],
    };
  }
  const [head, tail] = noun;
  const close = head.endsWith("ا") ? seatAfterA : head.endsWith("ي") ? seatAfterI : seatAfterU;
  const presentStem = vowel === "ي" ? seatAfterI(presentHead + third) : presentHead + third;
  const plain = close(head + third) + tail;
  const verbalNouns = form === "2" && third === "أ" ? [`ت${first}${second}ئة`] : [plain];
  return {
    lemma: pastHead + third,
    stems: [
      ...sound(pastHead + third, presentStem),
      [seatAfterI(pastHead + third), past | pastFeminine],
      [seatAfterU(pastHead + third), pastPlural],
      [presentHead + third, present],
      [seatAfterU(presentHead + third), presentPlural],
    ],
    verbalNouns,
    participles: [seatAfterI(participle + third), participle + third],
  };
}

/** IV, VII, VIII and X of a root with a weak middle: أراد، انقاد، اختار، استقال. */
function derivedHollow(form: string, first: string, third: string): Conjugation | undefined {
  const end = seatAfterA(third);
  const shut = seatAfterI(third);
  const build = (head: string, presentHead: string, high: "ا" | "ي", noun: string): Conjugation => ({
    lemma: `${head}ا${end}`,
    stems: [
      ...hollow(`${head}ا${end}`, head + shut, presentHead + high + end, presentHead + third),
      // أقيم، اختير and يقام: the passive.
      [`${head}ي${end}`, past | pastFeminine | pastPlural | pastDual],
      [`${presentHead}ا${end}`, wholePresent],
    ],
    verbalNouns: [noun],
    participles: [`م${presentHead}${high}${end}`, `م${presentHead}ا${end}`],
  });
  switch (form) {
    case "4":
      return build(`أ${first}`, first, "ي", `إ${first}ا${end}ة`);
    case "7":
      return build(`ان${first}`, `ن${first}`, "ا", `ان${first}يا${end}`);
    case "8": {
      const head = eighthHead(first, "");
      return build(`ا${head}`, head, "ا", `ا${head}يا${end}`);
    }
    case "0":
      return build(`است${first}`, `ست${first}`, "ي", `است${first}ا${end}ة`);
    default:
      return undefined;
  }
}

/** III, IV, VI, VII, VIII and X of a root whose second letter is its third: أعدّ، احتلّ، استمرّ. */
function derivedDoubled(form: string, first: string, twin: string): Conjugation | undefined {
  const build = (head: string, presentHead: string, noun: string): Conjugation => ({
    lemma: head + twin,
    stems: [...hollow(head + twin, head + twin + twin, presentHead + twin, presentHead + twin + twin)],
    verbalNouns: [noun],
    participles: [`م${presentHead}${twin}`],
  });
  switch (form) {
    case "3":
      return build(`${first}ا`, `${first}ا`, `م${first}ا${twin}ة`);
    case "4":
      return build(`أ${first}`, first, `إ${first}${twin}ا${twin}`);
    case "6":
      return build(`ت${first}ا`, `ت${first}ا`, `ت${first}ا${twin}`);
    case "7":
      return build(`ان${first}`, `ن${first}`, `ان${first}${twin}ا${twin}`);
    case "8": {
      const head = eighthHead(first, twin);
      return build(`ا${head}`, head, `ا${head}${twin}ا${twin}`);
    }
    case "0":
      return build(`است${first}`, `ست${first}`, `است${first}${twin}ا${twin}`);
    default:
      return undefined;
  }
}

/** Form I, whose verbal noun no rule gives: فَعْل is the likeliest. */
function firstForm(first: string, second: string, third: string, hasAlef: boolean): Conjugation {
  const initial = first === "و" ? "" : first;
  if (second === third) {
    return {
      lemma: first + second,
      stems: hollow(first + second, first + second + second, first + second, first + second + second),
      verbalNouns: [first + second],
      participles: [`${first}ا${second}`, `م${first}${second}و${second}`],
    };
  }
  if (isWeak(second) && !isWeak(third)) {
    const end = seatAfterA(third);
    const vowel = hasAlef ? "ا" : second;
    return {
      lemma: `${first}ا${end}`,
      stems: [
        ...hollow(`${first}ا${end}`, first + seatAfterI(third), first + vowel + end, first + third),
        [`${first}ي${end}`, past | pastFeminine],
        [`${first}ا${end}`, wholePresent],
      ],
      verbalNouns: [first + second + end],
      participles: [
        `${first}ائ${third === "أ" ? "ي" : third}`,
        second === "و" ? `م${first}و${end}` : `م${first}ي${end}`,
      ],
    };
  }
  if (isWeak(third)) {
    const pastStems = (vowel: "ا" | "ى" | "ي", carried: string): Stem[] =>
      defective(first + second, vowel, carried, initial + second, hasAlef ? "ى" : third === "و" ? "و" : "ي");
    return {
      lemma: first + second + (hasAlef ? "ي" : third === "و" ? "ا" : "ى"),
      stems: [
        ...(third === "و" ? pastStems("ا", "و") : pastStems("ى", "ي")),
        ...(hasAlef ? pastStems("ي", "ي") : []),
        ...(first === "و" ? defective(first + second, "ى", "ي", first + second, "ى") : []),
      ],
      verbalNouns: [first + second + third],
      participles: [
        `${first}ا${second}ي`,
        `${first}ا${second}`,
        third === "و" ? `م${first}${second}و` : `م${first}${second}ي`,
      ],
    };
  }
  const pastStem = first + second + third;
  return {
    lemma: pastStem,
    stems: [
      ...sound(pastStem, initial + second + third),
      // يوجد, يؤخذ: the passive.
      [pastStem.replace(/^أ/u, "ؤ"), present | presentPlural | presentObject],
      [seatAfterU(pastStem), pastPlural | presentPlural],
      [seatAfterI(pastStem), past | pastFeminine],
    ],
    verbalNouns: [seatAfterA(pastStem)],
    participles: [
      first === "أ" ? `آ${second}${third}` : seatAfterI(`${first}ا${second}${third}`),
      `م${first}${second}و${seatAfterA(third)}`,
    ],
  };
}

/**
 * Conjugates a root of three letters in one of its forms, and forms its verbal noun and participles. Written without
 * vowels, active and passive are mostly one.
 * @param root three letters, hamza written as أ
 * @param form "1" to "8", "0" for form X
 * @param hasAlef whether a weak first form has alef in the present: خاف يخاف, بقي يبقى
 * @example conjugate("قول", "1").lemma // "قال"
 * @example conjugate("عدد", "0").verbalNouns // ["استعداد"]
 */
export function conjugate(root: string, form: string, hasAlef = false): Conjugation {
  const first = root.charAt(0);
  const second = root.charAt(1);
  const third = root.charAt(2);
  if (form === "1") return firstForm(first, second, third, hasAlef);
  const special =
    second === third
      ? derivedDoubled(form, first, second)
      : isWeak(second) && !isWeak(third)
        ? derivedHollow(form, first, third)
        : undefined;
  return special ?? derived(form, first, second, third);
}

/**
 * Conjugates a root of four letters: form I (ترجم), and form II (تدحرج) when `isReflexive`.
 * @example conjugateLong("ترجم", false).verbalNouns // ["ترجمة"]
 */
export function conjugateLong(root: string, isReflexive: boolean): Conjugation {
  const stem = isReflexive ? `ت${root}` : root;
  return {
    lemma: stem,
    stems: sound(stem, stem),
    verbalNouns: [isReflexive ? stem : `${stem}ة`],
    participles: [`م${stem}`],
  };
}
