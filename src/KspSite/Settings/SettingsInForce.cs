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
        // --lang then chooses the language of messages only: which language stands at the root must not depend on who builds.
        Languages = yaml.Languages,
        Title = yaml.Title ?? "",
        Titles = yaml.Titles,
        Thresholds = yaml.Thresholds,
        Vocabularies = yaml.Vocabularies,
        Audience = AudienceChoice.Of(request, yaml, []) is [var audience, ..] ? audience : DefaultAudiences.Team,
        Sensitivities = yaml.Sensitivities,
    };
}
