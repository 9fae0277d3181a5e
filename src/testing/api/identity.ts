import { graphqlId, iso, utc } from "../payloads/common.js";
import { organizationPayload } from "../payloads/pipeline.js";
import { type Handler, json } from "./call.js";
import { findOrganization } from "./find.js";
import { paged } from "./paging.js";

/** The one call that needs no scope: what the token may do, and who it acts as. */
export const getAccessToken: Handler = ({ token }) =>
  json({
    uuid: token.uuid,
    scopes: token.scopes,
    description: token.description,
    created_at: utc(token.createdAt),
    expires_at: utc(token.expiresAt),
    user: { name: token.user.name, email: token.user.email },
  });

export const getUser: Handler = ({ token: { user } }) =>
  json({
    id: user.id,
    graphql_id: graphqlId("User", user.id ?? ""),
    name: user.name,
    email: user.email,
    avatar_url: user.avatarUrl,
    created_at: iso(user.createdAt),
  });

export const listOrganizations: Handler = (call) =>
  paged(call, call.world.organizations, organizationPayload);

export const getOrganization: Handler = (call) =>
  json(organizationPayload(findOrganization(call)));

/** Not paged, and open to every token. */
export const listEmojis: Handler = (call) =>
  json(findOrganization(call).emojis);
