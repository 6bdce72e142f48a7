using KspSite.Core.Audiences;
using KspSite.Output;
using KspSite.Reporting;
using KspSite.Settings;

namespace KspSite.Commands;

/// <summary>What a build of one site needs to know of the build before it: whether it would make the same, and what was then told.</summary>
internal sealed class BuildNote
{
    private readonly OutputTarget _target;
    private readonly Func<string?> _keyNow;
    private readonly string _key;

    private BuildNote(OutputTarget target, Func<string?> keyNow, string key) => (_target, _keyNow, _key) = (target, keyNow, key);

    public string Folder => _target.Folder;

    /// <summary>What was told of the site in place; null where it has to be made.</summary>
    public ToldBuild? Told => FinishedBuild.Find(_target, _key)?.Told;

    /// <summary>Null where no note is kept: for several sites at once, for programs (which get every finding each time), and where something cannot be read.</summary>
    public static BuildNote? For(SiteRequest request, ImmutableArray<Audience> audiences, SiteYaml yaml, CommandEnvironment environment)
    {
        if (audiences is not [var audience] || request.Format != ReportFormat.Text) return null;
        if (OutputTarget.Of(request.Site, AudienceChoice.OutputOf(audience, request), environment.Home, []) is not { } target) return null;
        string? KeyNow() => SourceKey.Of(request, audience, yaml, environment);
        return KeyNow() is { } key ? new BuildNote(target, KeyNow, key) : null;
    }

    /// <summary>Kept only if the sources are still what they were before they were read.</summary>
    public void Keep(ToldBuild told)
    {
        if (_keyNow() == _key) FinishedBuild.Note(_target, _key, told);
    }
}
