import { nginxConfig } from "@mihwar/site";
import { type Command, text } from "./command.ts";

export const nginxCommand: Command = {
  name: "nginx",
  usage: ["mihwar nginx --pages DIR [--port 3000] [--listen 80] [--name example.org]"],
  example: "mihwar nginx --pages /run/mihwar/pages --name example.org > /etc/nginx/conf.d/mihwar.conf",
  options: {
    pages: { type: "string" },
    port: { type: "string" },
    listen: { type: "string" },
    name: { type: "string" },
  },
  async run(call) {
    const { terminal, words } = call;
    const folder = text(call, "pages");
    if (folder === undefined || folder === "" || call.rest.length > 0) {
      if (folder === undefined || folder === "") terminal.say(words.optionNeeded("nginx", "--pages"));
      terminal.say(words.wrongUsage(nginxCommand.usage));
      return 2;
    }
    const config = nginxConfig({
      folder,
      port: Number(text(call, "port") ?? 3000),
      listen: text(call, "listen") ?? "80",
      name: text(call, "name"),
    });
    if (!config.ok) {
      for (const refusal of config.refusals) terminal.say(words.nginxRefused(refusal));
      return 2;
    }
    terminal.data(config.value);
    return 0;
  },
};
