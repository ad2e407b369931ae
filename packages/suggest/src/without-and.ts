/** Words whose «و» or «ف» is their own. Folded. */
const whole = new Set(
  `فيه فيها فيهم فيهما فيما فوق فور فورا فقط وفق وفقا وراء وسط وزير وزيره وزيرا وزيري وزراء وزاره وفد وكيل وكيله وكاله والي وسيط وسطاء وجهاء فريق فصيل فرع`.split(
    " ",
  ),
);

/** A folded word without the «و» or «ف» that is written as part of it: «وطالب», «طالب». */
export const withoutAnd = (word: string): string => (whole.has(word) ? word : word.replace(/^[وف](?=..)/u, ""));
