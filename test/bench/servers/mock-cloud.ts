import { startMockCloud } from "@daypass/mock/node";
import { serveParent } from "./child.ts";

const { url } = await startMockCloud();
serveParent(url);
