using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Channels;

internal static class ChannelNames
{
    /// <summary>The id where the table of channels is absent.</summary>
    public static string Of(Id<Channel> channel, Portfolio portfolio) => portfolio.Find(channel)?.Name ?? channel.Value;
}
