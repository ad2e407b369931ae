export { type HttpLimits, type HttpServer, serveSite } from "./http-server.ts";
export { ListenFailed, type ListenProblem } from "./listen-failed.ts";
export {
  type CardText,
  type PictureFacts,
  type PictureRefusal,
  type Pictures,
  createPictures,
  inspectPicture,
} from "./pictures.ts";
export { type FaultPlace, type Site, type SiteParts, createSite } from "./site.ts";
