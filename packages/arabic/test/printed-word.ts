/**
 * The word as it is printed, of its parts with a + between them: the alef of ال falls after ل, and so does a third ل; the
 * ن of من and عن goes into the م that follows, and that of كن into نا.
 */
export const printedWord = (parts: string): string =>
  parts
    .replace(/(?<=(?:^|\+)كن\+)ن(?=ا$)/u, "")
    .replaceAll("+", "")
    .replace(/^([وف]?)لالل?/u, "$1لل")
    .replace(/^([وف]?[مع])نم/u, "$1م");
