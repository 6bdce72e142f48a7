using KspSite.Core.Diagnostics;
using KspSite.Rendering.Theming;

namespace KspSite.Theming;

/// <summary>The theme in force with its templates parsed for each language of the site, the one at the root first.</summary>
/// <param name="Fault">The template that cannot be parsed (TH-01); there are then no languages. Null for a sound theme.</param>
internal sealed record ParsedTheme(ThemeFolder Folder, ImmutableArray<Theme> Languages, Finding? Fault)
{
    public static ParsedTheme Of(ThemeFolder folder, IEnumerable<Language> languages)
    {
        try
        {
            return new(folder, [.. languages.Select(language => Theme.Parse(folder.Files, language))], null);
        }
        catch (TemplateFaultException e)
        {
            return new(folder, [], e.Finding);
        }
    }
}
