using KspSite.Core.Domain;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Coverage;

/// <summary>A channel by name, with its page. One that the table of channels lacks goes by its id and has no page.</summary>
public sealed record ChannelRef(string Name, string? Path)
{
    public static ChannelRef Of(Id<Channel> id, SiteContext site) =>
        site.Portfolio.Find(id) is { } channel ? new(channel.Name, SitePaths.Channel(id)) : new(id.Value, null);
}
