import { startMockCloud } from "@daypass/mock/node";
import { harvest } from "./scenarios.ts";
import { providerOf, type SubjectId, subjects } from "./subjects.ts";

// A careless program: it prints whatever it has of one provider, and ends with an error that nobody
// caught. What it prints is searched by the test that starts it.

const id = process.argv[2] as SubjectId;
const subject = subjects.find((each) => each.id === id);
if (subject === undefined) throw new Error(`there is no ${id}`);

const running = await startMockCloud();
const { cloud, url } = running;
const account = cloud.account(id);
const provider = providerOf(
  { ...subject, options: { ...account, baseUrl: url } },
  { title: "account", secrets: ["fake"], auth: () => account.auth },
  { onEvent: (event: unknown) => console.log(event) },
);
const credential = await provider();
console.log(credential, String(credential), [credential], { credential });
console.dir(credential);
console.error(credential);
console.log(provider, running, cloud, cloud.requests);

const refused = providerOf(subject, subject.ways[0] as (typeof subject.ways)[0], { baseUrl: url });
await refused().catch((error: unknown) => {
  console.log(error, String(error), JSON.stringify(error));
  console.table([error]);
});
console.log(cloud.requests);

const { errors } = await harvest({ ...subject, ways: subject.ways.slice(0, 1) });
// Not to the stream of the last error: Node would cut that one off if the stream were full.
for (const error of errors.slice(0, 40)) console.log(error);
console.log(process.title, process.argv, process.execArgv);
await running.close();
throw errors.at(-1);
