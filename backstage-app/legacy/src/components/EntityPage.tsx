import {
  EntityAboutCard,
  EntityLayout,
  EntitySwitch,
} from "@backstage/plugin-catalog";
import {
  EntityBuildkiteCard,
  EntityBuildkiteContent,
  isBuildkiteAvailable,
} from "@buildkite/backstage-plugin-buildkite";
import Grid from "@material-ui/core/Grid";

const overview = (
  <Grid container spacing={3} alignItems="stretch">
    <Grid item md={6} xs={12}>
      <EntityAboutCard />
    </Grid>
    <EntitySwitch>
      <EntitySwitch.Case if={isBuildkiteAvailable}>
        <Grid item md={6} xs={12}>
          <EntityBuildkiteCard />
        </Grid>
      </EntitySwitch.Case>
    </EntitySwitch>
  </Grid>
);

const cicd = (
  <EntitySwitch>
    <EntitySwitch.Case if={isBuildkiteAvailable}>
      <EntityBuildkiteContent />
    </EntitySwitch.Case>
    {/* Where an entity names no pipeline, the same content says how to name one. */}
    <EntitySwitch.Case>
      <EntityBuildkiteContent />
    </EntitySwitch.Case>
  </EntitySwitch>
);

export const entityPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      {overview}
    </EntityLayout.Route>
    <EntityLayout.Route path="/ci-cd" title="CI/CD">
      {cicd}
    </EntityLayout.Route>
  </EntityLayout>
);
