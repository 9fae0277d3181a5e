import {
  Sidebar,
  SidebarDivider,
  SidebarItem,
  SidebarPage,
  SidebarSpace,
} from "@backstage/core-components";
import { Settings } from "@backstage/plugin-user-settings";
import CategoryIcon from "@material-ui/icons/Category";
import PlayCircleOutlineIcon from "@material-ui/icons/PlayCircleOutline";
import type { PropsWithChildren } from "react";

export const Root = ({ children }: PropsWithChildren) => (
  <SidebarPage>
    <Sidebar>
      <SidebarItem icon={CategoryIcon} to="catalog" text="Catalog" />
      <SidebarItem
        icon={PlayCircleOutlineIcon}
        to="buildkite"
        text="Buildkite"
      />
      <SidebarSpace />
      <SidebarDivider />
      <Settings />
    </Sidebar>
    {children}
  </SidebarPage>
);
