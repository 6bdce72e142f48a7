using KspSite.Core;
using KspSite.Core.Input;
using KspSite.Init.Sample;
using KspSite.Input;
using KspSite.Settings;

namespace KspSite.Benchmarks.Whole;

/// <summary>An invented portfolio on disk, as <c>kspsite init --sample</c> writes it.</summary>
internal static class Sample
{
    public static long Write(string folder, int accounts) => SampleSite.Write(folder, accounts, Language.Zh);

    public static LoadResult Load(string folder) => PortfolioReader.Read(InputFolder.Read(folder).Tables, SettingsOf(folder));

    public static SiteSettings SettingsOf(string folder)
    {
        var yaml = SiteYaml.Read(folder);
        return new() { AsOf = yaml.AsOf ?? throw new InvalidOperationException("the sample fixes its date"), Thresholds = yaml.Thresholds, Vocabularies = yaml.Vocabularies };
    }
}
