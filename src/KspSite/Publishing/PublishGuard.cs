using KspSite.Core.Diagnostics;
using KspSite.Output;

namespace KspSite.Publishing;

/// <summary>What every way of publishing does around its writing: holds the target's lock, and tells what stopped it.</summary>
internal static class PublishGuard
{
    /// <param name="place">Where the lock lies.</param>
    public static PublishOutcome Locked(string place, PublishRequest request, TimeProvider clock, Func<PublishLock, PublishOutcome> write)
    {
        using var hold = PublishLock.Take(place, clock, out var holder);
        return hold is null ? PublishOutcome.Refused(PublishFaults.Locked(request.Target, holder)) : write(hold);
    }

    /// <summary>Null where nothing stopped the work.</summary>
    /// <param name="refused">What it means that the disk will not.</param>
    public static Finding? Run(PublishRequest request, Func<Exception, Finding> refused, Action work)
    {
        try
        {
            work();
            return null;
        }
        catch (SourceChangedException e)
        {
            return PublishFaults.SourceChanged(e.Message);
        }
        catch (LockLostException)
        {
            return PublishFaults.LockLost(request.Target);
        }
        catch (Exception e) when (DiskFaults.IsRefusal(e))
        {
            return refused(e);
        }
    }
}
