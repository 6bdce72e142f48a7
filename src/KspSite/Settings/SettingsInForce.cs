using KspSite.Commands;
using KspSite.Core.Audiences;

namespace KspSite.Settings;

/// <summary>The command line before site.yaml, site.yaml before the machine.</summary>
internal static class SettingsInForce
{
    public static SiteSettings Of(SiteRequest request, SiteYaml yaml, CommandEnvironment environment) => new()
    {
        AsOf = request.AsOf ?? yaml.AsOf ?? environment.Today,
        Language = request.Language ?? yaml.Language ?? environment.SystemLanguage,
        Title = yaml.Title ?? "",
        Thresholds = yaml.Thresholds,
        Vocabularies = yaml.Vocabularies,
        Audience = AudienceChoice.Of(request, yaml, []) is [var audience, ..] ? audience : DefaultAudiences.Team,
        Sensitivities = yaml.Sensitivities,
    };
}
