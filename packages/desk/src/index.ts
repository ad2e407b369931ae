export { type Desk, type DeskWanted, createDesk, deskRoutes } from "./desk.ts";
export type { HelpPorts } from "./help-ports.ts";
export type { Look } from "./style-sheet.ts";
export { type OneTimeAddress, hoursGood, oneTimeAddress } from "./one-time-address.ts";
export { type PasswordRefusal, hashPassword, parsePassword } from "./password.ts";
export { type DeskWords, type Notice, deskWordsAr } from "./words-ar.ts";
export { deskWordsEn } from "./words-en.ts";
export type { KeptPicture, PictureKeeper, PreviewWidth } from "./picture-keeper.ts";
export type { MediaRefusal } from "./media-refusal.ts";
