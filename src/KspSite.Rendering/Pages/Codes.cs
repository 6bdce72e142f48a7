using KspSite.Core.Diagnostics;
using KspSite.Core.Rules;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages;

/// <summary>Severities and outcomes with their words.</summary>
internal static class Codes
{
    public static Coded Of(Severity severity, SiteContext site) => new(severity.Name().En, site.Words(severity.Name()));

    public static Coded Of(Outcome outcome, SiteContext site) => new(outcome.Code(), site.Theme.Strings["outcome." + outcome.Code()]);
}
