/**
 * The plugin's own words, beside those of the elements: templates, so that Backstage's
 * translation system can carry them. A translation is in `translations/`.
 */
export const words = {
  backstage: {
    title: "Buildkite",
    subtitle: "The pipelines of everything in the catalog",
    cardTitle: "Buildkite",
    toBuilds: "All builds",
    pipelines: "Pipelines",
    pipeline: "Pipeline",
    allPipelines: "All pipelines",
    inCatalog: "In the catalog",
    ofOrganization: "All of {{organization}}",
    whichPipelines: "Which pipelines",
    search: "Search pipelines",
    searchHint: "Pipeline or component",
    noMatch: "No pipeline or component has “{{text}}” in its name.",
    loading: "Looking for pipelines in the catalog…",
    loadFailed: "The catalog could not be read",
    retry: "Try again",
    ofEntities: "Belongs to",
    empty: "No pipelines yet",
    emptyHow:
      "Give a component the annotation {{annotation}}, and its pipeline is listed here:",
    readMore: "Read more",
    nowhere: {
      title: "There is nothing at this address",
      description:
        "A build is named by a whole number, as in /builds/12, and a job by /builds/12/jobs/ and its UUID.",
      toBuilds: "Show all builds",
    },
    notInCatalog: {
      title: "Nothing in the catalog names the pipeline {{pipeline}}",
      description:
        "Pipelines are shown here for the components that name them in the annotation {{annotation}}, and only to those who may see such a component.",
    },
    notOfOrganizations: {
      title: "Pipelines of {{organization}} are not shown here",
      description:
        "This app shows those of the organizations that it is configured for or that its catalog names.",
    },
    notAnnotated: {
      title: "The pipeline {{pipeline}} is not one of this entity’s",
      description:
        "The link that led here is of another entity, or the annotation has changed since.",
    },
    annotation: {
      title: "Something is wrong in the annotation {{annotation}}",
      right: "Right would be",
      readMore: "What it may say",
      wrongEntities_one:
        "{{count}} entity has an annotation with something wrong in it",
      wrongEntities_other:
        "{{count}} entities have an annotation with something wrong in it",
      reasons: {
        empty: "It names no pipeline.",
        address:
          "“{{value}}” is an address; the organization and the pipeline in it are enough.",
        "organization-missing":
          "“{{value}}” lacks the organization in front of the pipeline.",
        "organization-not-configured":
          "“{{value}}” is of an organization that this app is not configured for.",
        "not-a-pipeline": "{{details}}",
        "too-many":
          "There are more pipelines than can be shown: “{{value}}” and what comes after it are left out.",
        "not-a-branch":
          "“{{value}}” cannot be a branch: it is too long, or has characters that cannot be seen.",
        "not-true-or-false": "“{{value}}” is neither true nor false.",
      },
    },
    refused: {
      rebuild: "The build was not rebuilt: {{reason}}",
      cancel: "The build was not canceled: {{reason}}",
      retry: "The job was not retried: {{reason}}",
      unblock: "The step was not unblocked: {{reason}}",
      create: "No build was started: {{reason}}",
      reprioritize: "The job’s priority was not changed: {{reason}}",
    },
  },
} as const;
