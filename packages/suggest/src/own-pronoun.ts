/** By which whoever speaks goes on of themselves: «قالت الوزارة إنها ستصرف». Folded, without «و» or «ف». */
export const ofThemselves: ReadonlySet<string> = new Set("انه انها انهم انهما بانه بانها بانهم".split(" "));
