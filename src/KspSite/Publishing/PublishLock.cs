using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using KspSite.Input;
using KspSite.Output;

namespace KspSite.Publishing;

/// <summary>Who holds a target.</summary>
/// <param name="Age">Since its last sign of life, by the clock of the disk that holds it.</param>
internal sealed record LockHolder(string Owner, TimeSpan Age);

/// <summary>
/// Keeps a second publish away from a target, also from another machine. The file says who holds it and gives a sign of life
/// every few seconds. A holder whose process is gone, or that has been silent for long, loses it; one that lost it notices
/// before it writes again.
/// </summary>
internal sealed partial class PublishLock : IDisposable
{
    private const string FileName = "lock.json";

    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(2);

    private readonly string _path;
    private readonly string _token;
    private readonly Timer _timer;
    private readonly TimeProvider _clock;
    private long _confirmed;

    private PublishLock(string path, string token, TimeProvider clock)
    {
        (_path, _token, _clock) = (path, token, clock);
        _confirmed = clock.GetUtcNow().Ticks;
        _timer = new Timer(_ => GiveSign(), null, SignOfLife, SignOfLife);
    }

    /// <summary>Null where somebody else holds the target; <paramref name="holder"/> is then known.</summary>
    /// <exception cref="IOException">The target cannot be written to.</exception>
    public static PublishLock? Take(string target, TimeProvider clock, out LockHolder? holder)
    {
        holder = null;
        var folder = TargetFolder.WorkFolder(target);
        Directory.CreateDirectory(folder);
        if (OperatingSystem.IsWindows()) File.SetAttributes(folder, FileAttributes.Directory | FileAttributes.Hidden);
        var path = Path.Combine(folder, FileName);
        var token = Guid.NewGuid().ToString("N");
        for (var attempt = 0; attempt < 5; attempt++)
        {
            if (TryCreate(path, Content(token))) return new PublishLock(path, token, clock);
            if (ReadText(path) is not { } text) continue; // it was given back just now
            holder = HolderOf(text, AgeOf(path, folder));
            if (!IsGone(text, holder)) return null;
            TakeAway(path, text);
        }
        return null;
    }

    /// <summary>Before each write: throws where somebody else has taken the target over, after this machine slept or the share was away.</summary>
    public void Confirm()
    {
        if (_clock.GetUtcNow().Ticks - Interlocked.Read(ref _confirmed) < 2 * SignOfLife.Ticks) return;
        if (ReadText(_path)?.Contains(_token, StringComparison.Ordinal) != true) throw new LockLostException();
        Interlocked.Exchange(ref _confirmed, _clock.GetUtcNow().Ticks);
    }

    public void Dispose()
    {
        // A sign of life that is under way ends first.
        using (var ended = new ManualResetEvent(false))
        {
            if (_timer.Dispose(ended)) ended.WaitOne();
        }
        try
        {
            if (ReadText(_path)?.Contains(_token, StringComparison.Ordinal) != true) return;
            DeleteGuard();
            File.Delete(_path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The share is gone: the lock goes stale by itself.
        }
    }

    // While the lock is ours nobody takes it away: whoever still has the guard is after the lock before it, and finds it gone.
    private void DeleteGuard()
    {
        try
        {
            File.Delete(GuardOf(_path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Open in another publish, on Windows: it lies there for the next one.
        }
    }

    // Writing moves the file's time by the clock of the disk that holds it, whatever the clock of this machine says. A lock that is gone is not made anew.
    private void GiveSign()
    {
        try
        {
            if (ReadText(_path)?.Contains(_token, StringComparison.Ordinal) != true) return;
            using var stream = new FileStream(_path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            stream.Seek(0, SeekOrigin.End);
            stream.WriteByte((byte)'\n');
            Interlocked.Exchange(ref _confirmed, _clock.GetUtcNow().Ticks);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The write that meets the same fault reports it; until then Confirm asks again.
        }
    }

    // False where there is a lock already. One that cannot be written to its end, on a full disk, is taken back.
    private static bool TryCreate(string path, byte[] content)
    {
        FileStream stream;
        try
        {
            stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
        }
        catch (IOException e) when (IsThere(e))
        {
            return false;
        }
        try
        {
            using (stream) stream.Write(content);
            return true;
        }
        catch (Exception e) when (DiskFaults.IsRefusal(e))
        {
            DiskFaults.DeleteLeftover(path);
            throw;
        }
    }

    // Asked of the fault itself: the lock that was in the way may be gone by now. EEXIST, and its like on Windows.
    private static bool IsThere(IOException fault) => fault.HResult is 17 or unchecked((int)0x80070050);

    private static byte[] Content(string token)
    {
        using var process = Process.GetCurrentProcess();
        return JsonSerializer.SerializeToUtf8Bytes(new LockText(
            $"{Environment.UserName}@{Environment.MachineName}", Environment.MachineName, Environment.ProcessId, process.StartTime.ToUniversalTime().Ticks, token), LockJson.Default.LockText);
    }

    private static LockHolder HolderOf(string text, TimeSpan age) => new(Parse(text)?.Owner ?? "?", age);

    private static bool IsGone(string text, LockHolder holder)
    {
        if (holder.Age > Silence) return true;
        return Parse(text) is { } parsed && parsed.Machine == Environment.MachineName && !IsRunning(parsed);
    }

    // A number alone is not enough: the system gives it to the next process.
    private static bool IsRunning(LockText holder)
    {
        try
        {
            using var process = Process.GetProcessById(holder.Process);
            return Math.Abs(process.StartTime.ToUniversalTime().Ticks - holder.Started) < TimeSpan.TicksPerSecond * 3;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return false;
        }
        catch (Exception e) when (e is Win32Exception or NotSupportedException)
        {
            // A process of another user, of which the system does not tell when it began: it counts as the holder.
            return true;
        }
    }

    private static TimeSpan AgeOf(string path, string folder)
    {
        var probe = Path.Combine(folder, $"now-{Guid.NewGuid():N}");
        File.WriteAllText(probe, "");
        var now = File.GetLastWriteTimeUtc(probe);
        File.Delete(probe);
        return now - File.GetLastWriteTimeUtc(path) is { Ticks: > 0 } age ? age : TimeSpan.Zero;
    }

    // Whoever holds the guard may take a stale lock away, and looks once more before it does. Moving the lock aside to look at it
    // would be no help: another could make its own lock meanwhile, and two would hold the target.
    private static void TakeAway(string path, string judged)
    {
        try
        {
            using var guard = new FileStream(GuardOf(path), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            if (ReadText(path) is { } text && text.TrimEnd('\n').Equals(judged.TrimEnd('\n'), StringComparison.Ordinal)) File.Delete(path);
        }
        catch (IOException) when (File.Exists(GuardOf(path)))
        {
            // Another taker has the guard and is doing just that; the next attempt sees what came of it.
            Thread.Sleep(10);
        }
    }

    private static string GuardOf(string path) => path + ".guard";

    private static string? ReadText(string path)
    {
        try
        {
            using var reader = new StreamReader(PlainFiles.Open(path, FileShare.ReadWrite | FileShare.Delete));
            return reader.ReadToEnd();
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private static LockText? Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, LockJson.Default.LockText);
        }
        catch (JsonException)
        {
            // Half written: its age alone decides.
            return null;
        }
    }

    private sealed record LockText(string Owner, string Machine, int Process, long Started, string Token);

    [JsonSerializable(typeof(LockText))]
    private sealed partial class LockJson : JsonSerializerContext;
}

/// <summary>Somebody else took the target over while this publish was out of touch.</summary>
internal sealed class LockLostException : Exception;
