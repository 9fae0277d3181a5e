/** The storefront's steps as its developers write them: `storefront.ts` says the same to the simulation. */
export const STOREFRONT_YAML = `env:
  NODE_ENV: test

steps:
  - label: ":package: Install"
    key: install
    command: npm ci

  - label: ":whale: Images"
    key: images
    command: docker compose pull

  - wait

  - group: ":mag: Checks"
    key: checks
    steps:
      - label: ":mag: Lint"
        command: npm run lint
        soft_fail: true
      - label: ":triangular_ruler: Types"
        command: npm run types
      - label: ":lipstick: Formatting"
        command: npm run format -- --check

  - group: ":test_tube: Tests"
    key: tests
    steps:
      - label: "Unit tests %n of %t"
        key: unit
        command: npm test -- --shard
        parallelism: 3
        artifact_paths: coverage/**/*
      - label: ":performing_arts: Browser tests ({{matrix}})"
        key: browser
        command: npx playwright test --project={{matrix}}
        matrix: [chromium, firefox, webkit]
        retry:
          automatic:
            - exit_status: 130
              limit: 1

  - wait

  - label: ":zap: Build"
    key: build
    command: npm run build
    artifact_paths: dist/**/*

  - block: "Deploy to production?"
    key: release
    branches: main
    prompt: "Traffic moves over in three steps of five minutes."
    fields:
      - select: "Regions"
        key: regions
        multiple: true
        default: [eu, us]
        options:
          - { label: "Europe", value: eu }
          - { label: "North America", value: us }
          - { label: "Asia", value: ap }
      - text: "Note for the change log"
        key: note
        required: false

  - label: ":rocket: Deploy"
    key: deploy
    command: script/deploy production
    branches: main
    concurrency: 1
    concurrency_group: storefront/production

  - trigger: smoke-tests
    label: ":white_check_mark: Smoke tests"
    branches: main
    async: true
`;
