import type { SocketEvents, TextSocket } from "./shared-text.ts";

/** Opens the socket of a story's text in a browser. */
export function openTextSocket(story: string, { onOpen, onBytes, onClose }: SocketEvents): TextSocket {
  const { protocol, host } = location;
  const scheme = protocol === "https:" ? "wss" : "ws";
  const socket = new WebSocket(`${scheme}://${host}/desk/api/stories/${story}/together`);
  socket.binaryType = "arraybuffer";
  socket.onopen = onOpen;
  socket.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => onBytes(new Uint8Array(data));
  socket.onclose = ({ code }) => onClose(code);
  return {
    send: (bytes) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(bytes);
    },
    close: () => socket.close(),
  };
}
