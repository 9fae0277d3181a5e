import "@backstage/ui/css/styles.css";
import { createApp } from "@backstage/frontend-defaults";
import { createRoot } from "react-dom/client";
import { analytics } from "./analytics";

// Nothing here knows of Buildkite: the plugin is found because it is installed.
const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no element #root");
createRoot(root).render(createApp({ features: [analytics] }).createRoot());
