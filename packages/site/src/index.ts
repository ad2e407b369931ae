export { type HttpLimits, type HttpServer, serveSite } from "./http-server.ts";
export { ListenFailed, type ListenProblem } from "./listen-failed.ts";
export type { CardText } from "./card-text.ts";
export type { PictureFacts } from "./picture-facts.ts";
export type { PictureRefusal } from "./picture-refusal.ts";
export { type Pictures, createPictures, inspectPicture } from "./pictures.ts";
export { type FaultPlace, type Site, type SiteParts, createSite } from "./site.ts";
