using KspSite.Commands;
using KspSite.Core.Audiences;
using KspSite.Core.Diagnostics;

namespace KspSite.Output;

/// <summary>
/// PB-07 where a build would replace a site that was made for others: a forgotten <c>--audience</c> must not put the team's pages where a
/// customer reads.
/// </summary>
internal static class OtherReaders
{
    /// <summary>
    /// Null where there is no site of ours, or one for the same readers. In the folder that the audience has by default, one customer's site may
    /// follow another's; in a folder that somebody named it may not.
    /// </summary>
    public static Finding? In(string folder, Audience audience, SiteRequest request)
    {
        // What may not be replaced at all is told when it is opened.
        if (OutputTarget.Of(request.Site, folder, home: null, []) is not { } target) return null;
        try
        {
            if (SiteManifest.In(target.Folder) is not { } there) return null;
            var now = SiteManifest.ReadersOf(audience.Name, audience.Accounts.Select(a => a.Value));
            var isSame = request.IsOutputGiven ? there.Readers == now : there.Audience == audience.Name;
            return isSame ? null : OutputFaults.OtherReaders(target.Shown, there.Readers, now);
        }
        catch (Exception e) when (DiskFaults.IsRefusal(e))
        {
            return OutputFaults.ReadersUnknown(target.Shown, e);
        }
    }
}
