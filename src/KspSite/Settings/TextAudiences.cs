using KspSite.Core.Audiences;
using KspSite.Core.Diagnostics;
using KspSite.Core.Input;
using KspSite.Rendering.Pages;

namespace KspSite.Settings;

/// <summary>CF-01: a text page names an audience that the site does not have.</summary>
internal static class TextAudiences
{
    public static IEnumerable<Finding> Check(IEnumerable<MarkdownSource> pages, ImmutableArray<Audience> audiences)
    {
        var known = audiences.Select(a => a.Name).ToList();
        return pages.SelectMany(page => page.Audience.Where(name => !known.Contains(name)).Select(name => FaultKinds.UnknownSetting.Finding(
            page.AudienceAt,
            new("没有这些读者。", "There is no such audience."),
            NearMisses.Of(name, known) is { } near
                ? new($"是不是“{near}”？如果是，请改成这个名称。", $"Did you mean “{near}”? If so, rename it.")
                : new("请改用下列名称之一，或在 site.yaml 的 audiences 里定义它。", "Use one of these names, or define it under audiences in site.yaml."),
            found: name,
            expected: YamlReader.Listed(known))));
    }
}
