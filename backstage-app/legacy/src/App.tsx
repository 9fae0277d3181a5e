import { createApp } from "@backstage/app-defaults";
import { AppRouter, FlatRoutes } from "@backstage/core-app-api";
import {
  AlertDisplay,
  OAuthRequestDialog,
  SignInPage,
} from "@backstage/core-components";
import {
  CatalogEntityPage,
  CatalogIndexPage,
  catalogPlugin,
} from "@backstage/plugin-catalog";
import { UserSettingsPage } from "@backstage/plugin-user-settings";
import { BuildkitePage } from "@buildkite/backstage-plugin-buildkite";
import { Navigate, Route } from "react-router-dom";
import { apis } from "./apis";
import { entityPage } from "./components/EntityPage";
import { Root } from "./components/Root";
import * as plugins from "./plugins";

const app = createApp({
  apis,
  plugins: [...Object.values(plugins), catalogPlugin],
  components: {
    SignInPage: (props) => <SignInPage {...props} providers={["guest"]} />,
  },
  __experimentalTranslations: { availableLanguages: ["en", "de"] },
});

const routes = (
  <FlatRoutes>
    <Route path="/" element={<Navigate to="catalog" />} />
    <Route path="/catalog" element={<CatalogIndexPage />} />
    <Route
      path="/catalog/:namespace/:kind/:name"
      element={<CatalogEntityPage />}
    >
      {entityPage}
    </Route>
    <Route path="/buildkite" element={<BuildkitePage />} />
    <Route path="/settings" element={<UserSettingsPage />} />
  </FlatRoutes>
);

export const App = app.createRoot(
  <>
    <AlertDisplay transientTimeoutMs={2_500} />
    <OAuthRequestDialog />
    <AppRouter>
      <Root>{routes}</Root>
    </AppRouter>
  </>,
);
