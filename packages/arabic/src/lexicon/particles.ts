/**
 * The closed class: words that are never broken although they look so (كما، بينما), words that take a conjunction before
 * them, and those whose parts are settled, written with a plus (ب+ه، من+ما). Written by hand for Mihwar.
 */

/** Stand alone or after و and ف; the reading with the conjunction beats any other word of the same letters (فقد، وهم). */
export const particles = `
في من إلى على عن حتى منذ مذ مع لدى عند سوى إن أن لكن لكي كي لو لولا لوما إذا إذ إذن أو أم أما إما إلا ألا بل بلى نعم لا لم لن ما ليس قد سوف هل ثم ثمة هنا هناك هنالك حيث كيف متى أين أنى كم أي ماذا
هو هي هم هن هما أنا نحن أنت أنتم أنتن أنتما إياه إياها إياهم
هذا هذه هذان هذين هاتان هاتين ذلك تلك ذاك أولئك هؤلاء ذا ذي ذو ذوو ذوي الذي التي الذين اللذان اللذين اللتان اللتين اللاتي اللواتي اللائي
كما فيما بينما ربما إنما كلما طالما حيثما مهما أينما عندما حينما قلما كيفما ريثما حالما بعدما قبلما سيما لاسيما لعل ليت لئن لئلا كيلا حاشا سبحان هيهات عسى يا أيها أيتها لقد لذا لدن آنذاك حينذاك عندئذ حينئذ يومئذ بعدئذ وقتئذ إذاك هكذا هاهنا ههنا كذا حبذا أجل كلا كلتا رب مثلما عندها فقط
`;

/** Particles before a pronoun, as they are spelt there (إلى is إلي). */
export const prepositionsWithPronoun = "في من عن إلي علي لدي مع عند";
export const assertionsWithPronoun = "إن أن لكن لعل ليت";

/** Words of other classes that only look like a particle with a conjunction. */
export const notParticles = "فهم فهما ولي فلك فلكي";

/**
 * Settled parts, and words in which a clitic is likelier than the word of the same letters: وكل is «and all», rarely «he
 * charged».
 */
export const settledWords = `
من+ما عن+ما من+من عن+من في+م ب+ما ل+ما ب+من ل+من ك+من ك+أن ل+أن ب+أن ل+إن ب+لا ل+كي ل+قد ك+ذلك ل+ذلك ب+ذلك ك+هذا ل+هذا ب+هذا ك+هذه ل+هذه ب+هذه ب+تلك ل+تلك ك+تلك ل+هؤلاء ب+هؤلاء ك+هؤلاء ل+أولئك ب+أولئك ك+أولئك ب+هذين ل+هذين ب+هاتين ل+هاتين ل+ذاك ب+ذاك
ب+الذي ب+التي ب+الذين ك+الذي ك+التي ك+الذين ل+أي ب+أي ك+أي ل+ماذا ب+ماذا ب+كم ل+عل ل+هو ل+هي ب+دون ب+غير ل+غير ب+كل ل+كل ك+كل ب+بعض ل+بعض ب+عدم ل+عدم ب+سوى ل+سوى أ+لم أ+ليس أ+لا أ+ما أ+لن أ+هذا أ+هو أ+هي أ+لست ب+حيث ب+إن ل+حيث ل+لا ب+مجرد ب+رغم ل+هنا ل+متى ل+حتى ل+نحن لا+بد ما+زال ابن+ي أب+ي أخ+ي و+كل و+كل+ه و+كل+ها و+كل+هم و+كل+هن و+كل+هما و+كل+نا ل+ال+لجن+ة غد+ا مع+ا ف+كل و+رد+ا و+صمت و+ثبت و+اسم و+اسم+ه و+اسم+ها و+كر+ة و+دعا و+دع+ت و+دع+وا و+ست+ون ب+صمت ل+بيت ب+عد+ة ل+عد+ة
`;

/** The same, where ل has swallowed the first letter of what follows: للذي. Of two written alike the last is meant. */
export const swallowedRelatives = "اللذين اللتين اللاتي اللواتي الذي التي الذين";
