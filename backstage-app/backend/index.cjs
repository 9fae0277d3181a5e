const { createBackend } = require("@backstage/backend-defaults");

const backend = createBackend();
backend.add(import("@backstage/plugin-app-backend"));
backend.add(import("@backstage/plugin-auth-backend"));
backend.add(import("@backstage/plugin-auth-backend-module-guest-provider"));
backend.add(import("@backstage/plugin-catalog-backend"));
backend.add(import("@backstage/plugin-permission-backend"));
backend.add(import("./policy.cjs"));
backend.add(import("@backstage/plugin-proxy-backend"));
backend.start();
