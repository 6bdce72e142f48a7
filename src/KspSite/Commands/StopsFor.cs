using KspSite.Core.Diagnostics;
using KspSite.Mapping;

namespace KspSite.Commands;

/// <summary>Which findings stop a build before anything is replaced.</summary>
internal static class StopsFor
{
    /// <summary>Faulty rows are forgiven with <c>--keep-going</c>; no input at all and faulty settings never are.</summary>
    public static bool Data(IEnumerable<Finding> findings, SiteRequest request) =>
        findings.Any(f => f.Severity >= request.FailOn && !(request.KeepGoing && IsForgiven(f)));

    public static bool Site(IEnumerable<Finding> findings, SiteRequest request) => findings.Any(f => f.Severity >= request.FailOn);

    private static bool IsForgiven(Finding finding) =>
        finding.Id != FaultKinds.NoInput.Id && finding.Where.File != Settings.SiteYaml.Path && !IsUnreadMapping(finding);

    // No file below its folder was read.
    private static bool IsUnreadMapping(Finding finding) =>
        finding.Id == FaultKinds.BadYaml.Id && Path.GetFileName(finding.Where.File).Equals(MappingFile.Name, StringComparison.OrdinalIgnoreCase);
}
