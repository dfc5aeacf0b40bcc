import { nodeFetch } from "daypass/node";
import { casesOf } from "../case.ts";
import { overHttp } from "./over-http.ts";

/** What only a runtime that has Node's modules can do. */
export const ofNode = casesOf("nodeFetch", overHttp(nodeFetch()));
