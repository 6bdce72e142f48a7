using KspSite.Core.Diagnostics;

namespace KspSite.Output;

/// <summary>
/// Replaces the old site by the new one as a whole, writing only the files that differ. Whatever fails, the old site is there
/// afterwards; what an interruption leaves is put right by the next run.
/// </summary>
internal static class OutputFolder
{
    /// <param name="site">The site folder, which is never replaced.</param>
    /// <param name="home">The user's home folder, which is never replaced; null where there is none.</param>
    /// <returns>Null after findings SI-05 and SI-06.</returns>
    public static SiteWriter? Open(string site, string output, string? home, ICollection<Finding> findings)
    {
        if (OutputTarget.Of(site, output, home, findings) is not { } target) return null;
        try
        {
            return SiteWriter.Open(target, findings);
        }
        catch (Exception e) when (DiskFaults.IsRefusal(e))
        {
            findings.Add(OutputFaults.CannotWrite(target.Shown, e));
            return null;
        }
    }

    /// <summary>Completes the site and puts it in place.</summary>
    /// <returns>Empty when it is there; else a finding SI-06.</returns>
    public static ImmutableArray<Finding> Place(SiteWriter writer, BuildFacts facts)
    {
        try
        {
            writer.Finish(facts);
            writer.PutInPlace();
            return [];
        }
        catch (Exception e) when (DiskFaults.IsRefusal(e))
        {
            return [OutputFaults.CannotWrite(writer.Shown, e)];
        }
    }
}
