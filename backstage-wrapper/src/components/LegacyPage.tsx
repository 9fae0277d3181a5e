import { Content, Header, Page } from "@backstage/core-components";
import { useWords } from "../translation.js";
import { PipelinesPage, type PipelinesPageProps } from "./PipelinesPage.js";

export interface LegacyPageProps extends PipelinesPageProps {
  /** The page's heading. */
  readonly title?: string | undefined;
}

/** The page of all pipelines with a heading of its own, which the new frontend system draws by itself. */
export function LegacyPage({ title, ...props }: LegacyPageProps) {
  const t = useWords();
  return (
    <Page themeId="tool">
      <Header
        title={title ?? t("backstage.title")}
        subtitle={t("backstage.subtitle")}
      />
      <Content>
        <PipelinesPage {...props} />
      </Content>
    </Page>
  );
}
